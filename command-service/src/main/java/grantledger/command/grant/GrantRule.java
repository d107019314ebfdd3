package grantledger.command.grant;

import grantledger.command.deciding.Rule;

/** The rules of a grant. */
public enum GrantRule implements Rule {
    GRANT_AWAITS_ANSWER(Breach.BROKEN, "A grant is accepted or refused once, while it waits for an answer.");

    private final Breach breach;
    private final String sentence;

    GrantRule(Breach breach, String sentence) {
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
