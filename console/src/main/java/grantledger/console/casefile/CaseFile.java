package grantledger.console.casefile;

import grantledger.console.calls.WholePicture;
import grantledger.console.history.Histories;
import grantledger.console.history.History;
import grantledger.console.page.Page;
import grantledger.console.places.Places;
import java.util.List;
import java.util.stream.Stream;

/**
 * An application and its grants as one person is shown them at one moment.
 *
 * @param grants in the order in which they were established; mostly one, another after one that was refused
 * @param history empty for those who see no events
 * @param doors what the reader can do; nothing at an earlier moment
 */
public record CaseFile(
        Page page, Facts application, Terms terms, Places places, List<Facts> grants, History history, Doors doors) {
    public CaseFile {
        grants = List.copyOf(grants);
    }

    public String id() {
        return application.said("applicationId");
    }

    public String path() {
        return "/applications/" + id();
    }

    /** Where the applicant is at home, from the larger to the smaller. */
    public String home() {
        var applicant = application.at("applicant");
        var county = places.county(applicant.said("countyCode"), application.wording());
        return applicant.has("municipalityCode")
                ? county + ", " + places.name(applicant.said("municipalityCode"))
                : county;
    }

    /** What comes next, and by whom. */
    public String next() {
        return NextStep.of(application, grants);
    }

    public List<LifeStep> life() {
        return LifeStep.of(application, grants);
    }

    public List<Hand> hands() {
        return Hand.of(application, grants);
    }

    /** Those who are barred now. */
    public List<Facts> barred() {
        return application.each("conflicts").stream()
                .filter(one -> !one.has("liftedAt"))
                .toList();
    }

    public List<Version> versions() {
        return Version.of(history, shown());
    }

    /** A field of what is applied for, in words. */
    public String proposal(String field) {
        return shown().text(application, field);
    }

    private Proposal.Shown shown() {
        return new Proposal.Shown(application.wording(), terms);
    }

    public boolean seesHistory() {
        return Histories.mayRead(page.asked().person());
    }

    /** Four eyes are a matter of the agency, before the decision as after it. */
    public boolean seesDecisionPage() {
        return page.asked().person().is("OFFICER", "DECISION_MAKER", "CONTROLLER", "AUDITOR", "ADMIN");
    }

    /** Who applied, or assesses one, is not shown the others. */
    public boolean seesRanking() {
        return WholePicture.isFor(page.asked().person());
    }

    public boolean mayAudit() {
        return page.asked().person().is("AUDITOR", "ADMIN");
    }

    public boolean isDecided() {
        return application.has("decisions");
    }

    /** The parts that the page has, by their anchors; each has its title in the words: {@code casefile.part.<anchor>}. */
    public List<String> parts() {
        return Stream.of(
                        "submission",
                        "checks",
                        "assessment",
                        "decision",
                        "grant",
                        "money",
                        "reports",
                        "appeals",
                        "history")
                .filter(this::has)
                .toList();
    }

    public boolean has(String part) {
        return switch (part) {
            case "assessment" -> application.tells("scorings") || application.tells("conflicts");
            case "grant", "money", "reports" -> !grants.isEmpty();
            case "history" -> seesHistory();
            default -> true;
        };
    }
}
