package switchboard.journal;

/// The newest link of the journal's chain: it stands for every entry up to it.
///
/// @param sequence the number of the newest entry; 0 while there is none
/// @param hash 64 hexadecimal digits
public record ChainHead(long sequence, String hash) {
    private static final int GROUP = 4;

    /// Short enough to be read out: the first eight digits in two groups.
    public String shortly() {
        return hash.substring(0, GROUP) + " " + hash.substring(GROUP, 2 * GROUP);
    }
}
