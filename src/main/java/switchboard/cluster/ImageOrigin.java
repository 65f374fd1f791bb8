package switchboard.cluster;

import java.util.Locale;

/// Where a node takes an image or a COP file from, as its install wizard offers it.
public enum ImageOrigin {
    /// A server over SFTP.
    SFTP,
    /// A server over FTP.
    FTP,
    /// What is in the drive: a disc, or an image in the data store that is mounted there.
    DVD,
    /// What the node fetched before and did not install (12.5 and later).
    LOCAL_IMAGE;

    /// Whether a server, a directory and an account belong to it.
    public boolean isRemote() {
        return this == SFTP || this == FTP;
    }

    /// Its name in words.
    public Sentence title() {
        return Sentence.of("source." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
