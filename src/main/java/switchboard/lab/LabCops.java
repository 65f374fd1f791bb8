package switchboard.lab;

import switchboard.cluster.Product;

/// The COP files that the guide names, and some that release notes do.
public final class LabCops {
    /// Required on Unified CM nodes before a refresh upgrade from 8.5 or older (rule COP-1).
    public static final LabCop REFRESH_UPGRADE =
            LabCop.plain("ciscocm.refresh_upgrade_v1.5.cop.sgn")
                    .only(Product.UNIFIED_CM)
                    .askingRestart();

    /// Required on IM and Presence nodes before a refresh upgrade from 8.5(4) (rule COP-2).
    public static final LabCop PRESENCE_REFRESH_UPGRADE =
            LabCop.plain("ciscocm.cup.refresh_upgrade_v1.3.cop")
                    .only(Product.IM_AND_PRESENCE)
                    .askingRestart();

    /// Required before 14 on older builds, which otherwise cannot check the image's signature.
    public static final LabCop SIGNING_KEY =
            LabCop.plain("ciscocm.enable-sha512sum-2021-signing-key-v1.0.cop.sgn");

    /// Optional, more room on the disk after a restart (rule COP-5).
    public static final LabCop DISK_SIZE =
            LabCop.plain("ciscocm.vmware-disk-size-reallocation-1.0.cop.sgn").askingRestart();

    /// Optional, more room at the price of the way back (rule COP-6).
    public static final LabCop FREE_COMMON_SPACE =
            LabCop.plain("ciscocm.free_common_space_v1.1.cop.sgn").closingWayBack();

    /// Nothing that matters for an upgrade.
    public static final LabCop DEVICE_PACK =
            LabCop.plain("cmterm-devicepack14.0.1.13024-1.cop.sha512").only(Product.UNIFIED_CM);

    private LabCops() {}
}
