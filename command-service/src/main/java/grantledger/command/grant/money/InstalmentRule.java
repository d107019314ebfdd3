package grantledger.command.grant.money;

import grantledger.command.deciding.Rule;

/** What holds for the plan of a grant's instalments, when it is decided and when it is changed. */
public enum InstalmentRule implements Rule {
    INSTALMENT_AFTER_PLANNED_REPORT(
            Breach.BROKEN,
            "An instalment waits for a report that the plan has: the first that waits for the first"
                    + " progress report, and so on, unless it says which.");

    private final Breach breach;
    private final String sentence;

    InstalmentRule(Breach breach, String sentence) {
        this.breach = breach;
        this.sentence = sentence;
    }

    @Override
    public Breach breach() {
        return breach;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
