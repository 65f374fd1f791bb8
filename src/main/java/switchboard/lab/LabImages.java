package switchboard.lab;

import java.util.List;
import java.util.stream.Stream;
import switchboard.cluster.Product;

/// The file server from which the nodes fetch images and COP files. The nodes only pretend to:
/// there is no such server.
///
/// @param server its name, as the nodes reach it
/// @param directory where the files are
/// @param account who may fetch them
/// @param images the images that are there
/// @param cops the COP files that are there
public record LabImages(
        String server,
        String directory,
        LabAccount account,
        List<LabImage> images,
        List<LabCop> cops) {
    /// Copies the lists.
    public LabImages {
        images = List.copyOf(images);
        cops = List.copyOf(cops);
    }

    /// A server without COP files.
    public LabImages(String server, String directory, LabAccount account, List<LabImage> images) {
        this(server, directory, account, images, List.of());
    }

    /// The same server with other files.
    public LabImages with(LabFile... files) {
        return new LabImages(
                server,
                directory,
                account,
                Stream.of(files)
                        .filter(LabImage.class::isInstance)
                        .map(LabImage.class::cast)
                        .toList(),
                Stream.of(files).filter(LabCop.class::isInstance).map(LabCop.class::cast).toList());
    }

    /// The images for the nodes of a product.
    public List<LabImage> of(Product product) {
        return images.stream().filter(image -> image.isFor(product)).toList();
    }

    /// The COP files for the nodes of a product.
    public List<LabCop> cops(Product product) {
        return cops.stream().filter(cop -> cop.isFor(product)).toList();
    }
}
