package grantledger.console.forms.actions;

import tools.jackson.databind.JsonNode;

/** How an instalment stands, as far as commands about it ask. */
record Instalment(JsonNode said) {

    boolean isReleased() {
        return said.path("released").asBoolean(false);
    }

    boolean isPaid() {
        return said.hasNonNull("paidOn");
    }

    /** Released, and not confirmed by the bank yet. */
    boolean isUnderWay() {
        return isReleased() && !isPaid();
    }

    boolean isReleasedBy(String person) {
        return said.path("releasedBy").asString("").equals(person);
    }
}
