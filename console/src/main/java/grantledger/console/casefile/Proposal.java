package grantledger.console.casefile;

import grantledger.console.words.Wording;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What is applied for, each of its fields as one text. */
final class Proposal {

    private Proposal() {}

    /** How proposals are shown on one page. */
    record Shown(Wording wording, Terms terms) {

        /** In the order of {@link Version#FIELDS}. */
        List<String> texts(JsonNode proposal) {
            var facts = new Facts(wording, proposal);
            return Version.FIELDS.stream().map(field -> text(facts, field)).toList();
        }

        String text(Facts proposal, String field) {
            return switch (field) {
                case "requestedAmountSek" -> proposal.sek(field);
                case "focusArea" -> terms.focusArea(proposal.said(field));
                case "leadershipAnchored" -> proposal.yesOrNo(field);
                case "municipalSupport" -> proposal.value(field, field);
                case "budgetLines" -> lines(proposal.each(field), "item");
                case "otherFinancing" -> lines(proposal.each(field), "source");
                default -> proposal.said(field);
            };
        }

        private static String lines(List<Facts> some, String name) {
            return some.stream()
                    .map(line -> line.said(name) + ": " + line.sek("amountSek"))
                    .collect(Collectors.joining("\n"));
        }
    }
}
