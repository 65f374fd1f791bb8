package switchboard.approval;

import java.util.ArrayList;
import java.util.List;
import switchboard.cluster.Sentence;
import switchboard.sequence.Finding;
import switchboard.sequence.Verdict;

/// What the rules find now and did not find when a request was made, in words.
final class ChangedFindings {
    private ChangedFindings() {}

    static List<Sentence> between(Verdict then, Verdict now) {
        List<Sentence> changed = new ArrayList<>();
        for (Finding finding : now.picture()) {
            if (!then.picture().contains(finding)) {
                changed.addAll(words(finding));
            }
        }
        return changed.isEmpty() ? List.of(Sentence.of("approval.changed")) : changed;
    }

    private static List<Sentence> words(Finding finding) {
        return switch (finding) {
            case Finding.Met met -> List.of(met.fact());
            case Finding.Holds holds -> holds.because();
            case Finding.Remark remark -> List.of(remark.text());
            case Finding.Silent _ -> List.of();
        };
    }
}
