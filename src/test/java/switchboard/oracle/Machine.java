package switchboard.oracle;

import java.util.OptionalInt;

/// One node as it stands; times are beats of the world's own clock, empty where not known or never.
///
/// @param busy an install or a switch that was begun on it has not ended
/// @param replication the digit of its replication setup, 0 to 4
/// @param copAt when the COP file that its upgrade calls for, and that asks for a restart, went on
/// @param freed whether the COP file that frees the common partition went on
public record Machine(
        String name,
        Product product,
        boolean publisher,
        Side active,
        Side inactive,
        boolean atPrompt,
        boolean busy,
        OptionalInt replication,
        OptionalInt copAt,
        boolean freed,
        OptionalInt lastBoot) {

    /// A node on the old release, at its prompt, replicating well, booted before the world began.
    public static Machine old(String name, Product product, boolean publisher) {
        return new Machine(
                name,
                product,
                publisher,
                Side.OLD,
                Side.NONE,
                true,
                false,
                OptionalInt.of(2),
                OptionalInt.empty(),
                false,
                OptionalInt.of(0));
    }

    /// Whether the target is on its inactive side, or it runs it already.
    public boolean installed() {
        return active == Side.TARGET || inactive == Side.TARGET;
    }

    /// Whether it runs the target and is back at its sign-in prompt.
    public boolean switched() {
        return active == Side.TARGET && atPrompt && !busy;
    }

    /// Whether its own word on replication is 2.
    public boolean good() {
        return replication.equals(OptionalInt.of(2));
    }

    /// Whether it has been seen to boot after a moment.
    public boolean bootedAfter(int moment) {
        return lastBoot.isPresent() && lastBoot.getAsInt() > moment;
    }

    public Machine withSides(Side nowActive, Side nowInactive) {
        return new Machine(
                name,
                product,
                publisher,
                nowActive,
                nowInactive,
                atPrompt,
                busy,
                replication,
                copAt,
                freed,
                lastBoot);
    }

    public Machine withPrompt(boolean answers) {
        return new Machine(
                name,
                product,
                publisher,
                active,
                inactive,
                answers,
                busy,
                replication,
                copAt,
                freed,
                lastBoot);
    }

    public Machine withBusy(boolean working) {
        return new Machine(
                name,
                product,
                publisher,
                active,
                inactive,
                atPrompt,
                working,
                replication,
                copAt,
                freed,
                lastBoot);
    }

    public Machine withReplication(OptionalInt digit) {
        return new Machine(
                name, product, publisher, active, inactive, atPrompt, busy, digit, copAt, freed,
                lastBoot);
    }

    public Machine withCop(OptionalInt moment) {
        return new Machine(
                name,
                product,
                publisher,
                active,
                inactive,
                atPrompt,
                busy,
                replication,
                moment,
                freed,
                lastBoot);
    }

    public Machine withFreed(boolean space) {
        return new Machine(
                name,
                product,
                publisher,
                active,
                inactive,
                atPrompt,
                busy,
                replication,
                copAt,
                space,
                lastBoot);
    }

    public Machine withBoot(OptionalInt moment) {
        return new Machine(
                name,
                product,
                publisher,
                active,
                inactive,
                atPrompt,
                busy,
                replication,
                copAt,
                freed,
                moment);
    }
}
