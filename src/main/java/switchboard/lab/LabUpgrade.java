package switchboard.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import switchboard.cluster.Product;
import switchboard.cluster.SystemVersion;

/// What a cluster runs, what is on offer for it, and so which upgrade it is in for. The optional
/// COP files are always on offer.
public enum LabUpgrade {
    /// 12.5 to 14.
    STANDARD("12.5.1.14900-63", "12.5.1.14900-4", to14().toList()),

    /// The same from builds that need a COP file to read the image at all.
    STANDARD_WITH_KEY(
            "12.5.1.13900-152",
            "12.5.1.13900-17",
            Stream.concat(
                            to14().map(
                                            image ->
                                                    image.needing(
                                                            CopNeed.toRead(
                                                                    "ciscocm.enable-sha512sum",
                                                                    "12.5.1.14900-0"))),
                            Stream.of(LabCops.SIGNING_KEY))
                    .toList()),

    /// 11.5 to 14, for which no COP file is required.
    REFRESH(
            "11.5.1.22900-28",
            "11.5.1.22900-6",
            to14().map(image -> image.refreshingBelow("12.5.0.0-0")).toList()),

    /// 8.5 to 10.0, for which each product requires a COP file and the restart after it.
    REFRESH_WITH_COP(
            "8.5.1.17900-13",
            "8.5.4.14900-1",
            List.of(
                    image(Product.UNIFIED_CM, "10.0.1.10000-24")
                            .refreshingBelow("8.6.0.0-0")
                            .needing(CopNeed.toInstall("ciscocm.refresh_upgrade_v", "8.6.0.0-0")),
                    image(Product.IM_AND_PRESENCE, "10.0.1.10000-26")
                            .refreshingBelow("8.6.0.0-0")
                            .needing(
                                    CopNeed.toInstall(
                                            "ciscocm.cup.refresh_upgrade_v", "8.6.0.0-0")),
                    LabCops.REFRESH_UPGRADE,
                    LabCops.PRESENCE_REFRESH_UPGRADE)),

    /// Unified CM alone to a maintenance release: the third number changes.
    MAINTENANCE_RELEASE(
            "10.5.1.10000-7",
            "10.5.1.10000-9",
            List.of(image(Product.UNIFIED_CM, "10.5.2.10000-5"))),

    /// Unified CM alone to a service update: the fourth number changes.
    SERVICE_UPDATE(
            "14.0.1.12900-161",
            "14.0.1.12901-1",
            List.of(image(Product.UNIFIED_CM, "14.0.1.13900-155"))),

    /// Unified CM alone to an engineering special: the fourth number changes.
    ENGINEERING_SPECIAL(
            "14.0.1.13900-155",
            "14.0.1.13900-8",
            List.of(image(Product.UNIFIED_CM, "14.0.1.13903-2")));

    private final String unifiedCm;
    private final String presence;
    private final List<LabFile> files;

    LabUpgrade(String unifiedCm, String presence, List<? extends LabFile> files) {
        this.unifiedCm = unifiedCm;
        this.presence = presence;
        this.files = List.copyOf(files);
    }

    /// A cluster of that shape before this upgrade.
    public LabShape on(LabShape shape) {
        Stream<LabFile> optional =
                Stream.of(LabCops.DISK_SIZE, LabCops.FREE_COMMON_SPACE, LabCops.DEVICE_PACK);
        return shape.running(Product.UNIFIED_CM, unifiedCm)
                .running(Product.IM_AND_PRESENCE, presence)
                .offering(Stream.concat(files.stream(), optional).toArray(LabFile[]::new));
    }

    /// The image for a product, empty if it stays as it is.
    public Optional<LabImage> image(Product product) {
        return files.stream()
                .filter(LabImage.class::isInstance)
                .map(LabImage.class::cast)
                .filter(image -> image.isFor(product))
                .findFirst();
    }

    /// The release that the nodes of a product run before.
    public SystemVersion from(Product product) {
        return SystemVersion.parse(product == Product.UNIFIED_CM ? unifiedCm : presence);
    }

    private static Stream<LabImage> to14() {
        return Stream.of(
                image(Product.UNIFIED_CM, "14.0.1.13900-155"),
                image(Product.IM_AND_PRESENCE, "14.0.1.13900-8"));
    }

    private static LabImage image(Product product, String version) {
        return LabImage.standard(product, version);
    }
}
