package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReaderFuzzTest {
    @Test
    void every_transcript_is_understood_by_a_reader_before_it_is_spoiled() {
        for (String file : EveryReader.TRANSCRIPTS) {
            assertThat(EveryReader.understanding(Transcripts.load(file))).as(file).isPositive();
        }
    }

    @Test
    void no_reader_fails_on_a_spoiled_answer() {
        Mangler mangler = new Mangler(20_260_904);
        int rounds = Rounds.times(500);
        long understood = 0;
        for (int i = 0; i < rounds; i++) {
            Transcript whole = Transcripts.load(EveryReader.TRANSCRIPTS.get(i % 48));
            String spoiled = whole.text();
            for (int j = mangler.below(4); j >= 0; j--) {
                spoiled = mangler.any(spoiled);
            }
            understood += EveryReader.understanding(new Transcript(whole.command(), spoiled));
            Optional<Transcript> seen = answered(whole.command(), spoiled);
            understood += seen.map(EveryReader::understanding).orElse(0);
        }
        Rounds.tell(
                "%d spoiled answers for %d readers, understood %d times, no exception",
                rounds, EveryReader.count(), understood);
        assertThat(understood).isPositive();
    }

    @Test
    void no_reader_takes_anything_from_random_bytes() {
        Mangler mangler = new Mangler(20_260_905);
        int rounds = Rounds.times(200);
        for (int i = 0; i < rounds; i++) {
            String noise = Mangler.decoded(mangler.noise(3_000));
            Transcript transcript = new Transcript("show it", Screen.clean(noise));
            assertThat(EveryReader.understanding(transcript)).as(noise).isZero();
        }
        Rounds.tell("%d answers of random bytes, none understood", rounds);
    }

    @Test
    void what_nobody_wrote_for_them_is_understood_by_few() {
        List<Transcript> all = EveryReader.TRANSCRIPTS.stream().map(Transcripts::load).toList();
        long understood = all.stream().mapToInt(EveryReader::understanding).sum();
        // The heading of a replication table is read by two readers, a version by one.
        assertThat(understood).isBetween((long) all.size(), all.size() * 3L / 2);
    }

    private static Optional<Transcript> answered(String command, String text) {
        String wire = "admin:" + command + "\r\n" + text.replace("\n", "\r\n") + "\r\nadmin:";
        return Screen.answerTo(command, wire);
    }
}
