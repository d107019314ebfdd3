package grantledger.console.audit;

import tools.jackson.databind.JsonNode;

/** An entry of the decision register, with what can be looked at and taken along of it. */
public record Decided(
        String applicationId,
        String diaryNumber,
        String applicant,
        String kind,
        String outcome,
        String decidedAt,
        long position,
        boolean latest) {

    static Decided of(JsonNode row) {
        return new Decided(
                row.path("applicationId").asString(""),
                row.path("diaryNumber").asString(""),
                row.path("applicant").asString(""),
                row.path("kind").asString(""),
                row.path("outcome").asString(""),
                row.path("decidedAt").asString(""),
                row.path("position").asLong(0),
                row.path("latest").asBoolean(false));
    }

    /** The decision in a word: its kind, and what a changing one came to. */
    public String word() {
        return switch (kind) {
            case "RECONSIDERED", "APPEAL_OUTCOME" -> outcome.isEmpty() ? kind : kind + "." + outcome;
            default -> kind;
        };
    }

    /** A bundle that also shows that the log has only grown since a checkpoint of this size. */
    public String proof(long size) {
        return "/export/applications/" + applicationId + "/proof.zip" + (size > 0 ? "?from=" + size : "");
    }

    public String dossier() {
        return "/export/applications/" + applicationId + "/dossier.zip";
    }
}
