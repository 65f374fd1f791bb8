package switchboard.lab;

import java.util.List;
import switchboard.cluster.Product;

/// The file server from which the nodes fetch images. The nodes only pretend to: there is no such
/// server.
///
/// @param server its name, as the nodes reach it
/// @param directory where the images are
/// @param account who may fetch them
/// @param images what is there
public record LabImages(
        String server, String directory, LabAccount account, List<LabImage> images) {
    /// Copies the images.
    public LabImages {
        images = List.copyOf(images);
    }

    /// The images for the nodes of a product.
    public List<LabImage> of(Product product) {
        return images.stream().filter(image -> image.product() == product).toList();
    }
}
