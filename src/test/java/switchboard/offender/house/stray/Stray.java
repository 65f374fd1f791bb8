package switchboard.offender.house.stray;

/// Lives in a package that is not on the map.
public record Stray() {}
