package switchboard.oracle;

/// What a person confirms during an upgrade.
public enum Said {
    FREEZE,
    UCM_TASKS_DONE,
    IMP_TASKS_DONE,
    NOTIFICATION_CLEARED;

    /// The word that the post-upgrade tasks of a product are done.
    public static Said tasksDone(Product product) {
        return product == Product.UCM ? UCM_TASKS_DONE : IMP_TASKS_DONE;
    }
}
