package grantledger.console.casefile;

/** What the call calls its criteria, requirements, priorities and focus areas. */
public record Terms(Facts call) {

    public String title() {
        return call.said("title");
    }

    public String diaryNumber() {
        return call.said("diaryNumber");
    }

    public String criterion(String id) {
        return titled("criteria", id);
    }

    public String requirement(String id) {
        return titled("formalRequirements", id);
    }

    public String priority(String id) {
        return titled("priorities", id);
    }

    public String focusArea(String id) {
        return titled("focusAreaTerms", id);
    }

    /** The id, where the call has no such thing any more. */
    private String titled(String list, String id) {
        return call.each(list).stream()
                .filter(one -> one.is("id", id) && one.has("title"))
                .map(one -> one.said("title"))
                .findFirst()
                .orElse(id);
    }
}
