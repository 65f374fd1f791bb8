package switchboard.sequence;

import java.util.List;

/// All that the rules say about one step in one situation: every rule answers, not only the first
/// that holds.
///
/// @param findings in the order of the rules, without those that are silent
public record Verdict(List<Finding.Dated> findings) {
    /// Copies the findings.
    public Verdict {
        findings = List.copyOf(findings);
    }

    /// Whether no rule holds the step.
    public boolean permits() {
        return holds().isEmpty();
    }

    /// The findings that hold the step.
    public List<Finding.Holds> holds() {
        return findings.stream()
                .map(Finding.Dated::finding)
                .filter(Finding.Holds.class::isInstance)
                .map(Finding.Holds.class::cast)
                .toList();
    }

    /// What is said, without the ages: the picture that an approval is given for.
    public List<Finding> picture() {
        return findings.stream().map(Finding.Dated::finding).toList();
    }
}
