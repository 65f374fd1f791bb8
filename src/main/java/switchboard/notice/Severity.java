package switchboard.notice;

/// How much a notice matters, the most urgent first.
public enum Severity {
    /// Nothing goes on until a person does something; it goes when that is done.
    PERSON_NEEDED,
    /// Something is not as it should be; it goes when it is mended, or when a person clears it.
    FAULT,
    /// Something happened.
    NEWS
}
