package switchboard.readiness;

import switchboard.cluster.Sentence;

/// What a check says of what one node said.
record Said(CheckVerdict verdict, Sentence words) {
    static Said passed(String key, Object... arguments) {
        return new Said(CheckVerdict.PASSED, Sentence.of(key, arguments));
    }

    static Said warning(String key, Object... arguments) {
        return new Said(CheckVerdict.WARNING, Sentence.of(key, arguments));
    }

    static Said look(String key, Object... arguments) {
        return new Said(CheckVerdict.LOOK, Sentence.of(key, arguments));
    }

    static Said failed(String key, Object... arguments) {
        return new Said(CheckVerdict.FAILED, Sentence.of(key, arguments));
    }
}
