package switchboard.upgrade;

import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// Another process drives the cluster, or may by now: this one neither types nor writes.
final class LeaseLost extends InvalidInput {
    private static final long serialVersionUID = 1L;

    LeaseLost() {
        super(Sentence.of("input.driven-elsewhere"));
    }
}
