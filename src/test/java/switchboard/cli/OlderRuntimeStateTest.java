package switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static switchboard.cli.Transcripts.changed;
import static switchboard.cli.Transcripts.load;
import static switchboard.cli.Transcripts.valueOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import switchboard.cluster.ReplicationReading;
import switchboard.cluster.ReplicationState;

class OlderRuntimeStateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    runtimestate-8.5.txt  | ROM-CM-PUB   | 10.61.1.11    | GOOD         | PUB Setup Completed      | 0      | true
                    runtimestate-8.5.txt  | ROM-CM-S1    | 10.61.1.12    | GOOD         | Setup Completed          | 0      | true
                    runtimestate-8.5.txt  | ROM-CM-S2    | 10.61.1.13    | FAILED       | Setup Failed             | 90     | false
                    runtimestate-imp-8.6.txt | presence0101 | 10.71.2.133 | GOOD       | Setup Completed          | 96     | true
                    runtimestate-9-broadcast.txt | bonn-cm-1 | 10.49.28.11 | GOOD      | PUB Setup Completed      | 0      | true
                    """)
    void older_layouts_are_read(
            String file,
            String name,
            String address,
            ReplicationState state,
            String text,
            long queue,
            boolean connected) {
        assertThat(table(load(file)).rows())
                .contains(
                        new RuntimeState.Row(
                                name,
                                address,
                                new ReplicationReading(state, text, queue, connected)));
    }

    @ParameterizedTest
    @CsvSource({"match, Yes, true", "match, N/A, true", "mismatch, Yes, false", "match, No, false"})
    void tables_that_do_not_match_are_not_good(String tables, String loop, boolean good) {
        String row = "10.49.28.12  0.190  Yes  Connected   0     ";
        Transcript bonn =
                changed(
                        "runtimestate-9-broadcast.txt",
                        row + "match  Yes",
                        row + tables + "  " + loop);
        assertThat(table(bonn).rows().getLast().reading().isGood()).isEqualTo(good);
    }

    private static RuntimeState.Table table(Transcript transcript) {
        return (RuntimeState.Table) valueOf(RuntimeStateReader.read(transcript));
    }
}
