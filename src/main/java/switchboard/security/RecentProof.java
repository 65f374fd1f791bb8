package switchboard.security;

/// Somebody who has proved who they are a short while ago. What a stranger at an open screen must
/// not do asks for it in place of a [Person], so that no door to it can forget to look. Only
/// [SignedIn#recent] makes one.
public final class RecentProof {
    private final Person person;

    RecentProof(Person person) {
        this.person = person;
    }

    /// Who it is.
    public Person person() {
        return person;
    }
}
