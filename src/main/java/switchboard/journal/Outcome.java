package switchboard.journal;

import switchboard.cluster.Sentence;

/// What became of a changing command, settled by reading the node.
public sealed interface Outcome {
    /// Why, in words.
    Sentence words();

    /// It did what it was sent for.
    record Done(Sentence words) implements Outcome {}

    /// It was begun and failed.
    record Failed(Sentence words) implements Outcome {}

    /// The last yes was never typed, or the node never began.
    ///
    /// @param mayRepeat whether nothing but chance stood in the way, so that the step may be taken
    ///     up again by itself; else a person has to mend something and say so
    record NotBegun(Sentence words, boolean mayRepeat) implements Outcome {
        /// How often a step is begun on a node by itself before a person has to say so.
        public static final int TRIES = 3;
    }
}
