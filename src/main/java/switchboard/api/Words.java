package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import switchboard.cluster.Sentence;

/// Something said to a person, as a program gets it.
///
/// @param key names the sentence, for programs that decide by it
/// @param arguments what stands in its places
/// @param text the whole sentence in English
@Schema(description = "Something said to a person: its key, what stands in it, and the sentence")
record Words(
        @Schema(example = "fact.replication-not-known") String key,
        @Schema(example = "[\"ber-sub1\"]") List<String> arguments,
        @Schema(example = "replication of ber-sub1 is not known") String text) {

    static Words of(Sentence sentence) {
        return new Words(sentence.key(), sentence.arguments(), sentence.text());
    }

    static List<Words> all(Collection<Sentence> sentences) {
        return sentences.stream().map(Words::of).toList();
    }
}
