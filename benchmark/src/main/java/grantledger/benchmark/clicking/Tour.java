package grantledger.benchmark.clicking;

import grantledger.benchmark.clicking.Caseload.Case;
import grantledger.benchmark.clicking.Caseload.Stage;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The pages that somebody of a role goes through over and over, each time about other cases. */
enum Tour {
    OFFICER("olle.officer") {
        @Override
        List<Page> pages(Caseload cases) {
            Case scored = cases.any(Stage.SCORED);
            return List.of(
                    WORK,
                    APPLICATIONS,
                    new Page("register, filtered and sorted", "/applications?status=RECOMMENDED&sort=-score"),
                    anyPageOfApplications(),
                    the(scored),
                    new Page("form", "/commands/recommend-decision?applicationId=" + scored.application()),
                    ranking(scored),
                    new Page("call", "/calls/" + scored.call()),
                    the(cases.any(Stage.PAID)));
        }
    },
    ASSESSOR("asta.assessor") {
        @Override
        List<Page> pages(Caseload cases) {
            Case scored = cases.any(Stage.SCORED);
            return List.of(
                    WORK,
                    APPLICATIONS,
                    the(scored),
                    new Page("form, scores", "/commands/score-application?applicationId=" + scored.application()));
        }
    },
    DECISION_MAKER("disa.decides") {
        @Override
        List<Page> pages(Caseload cases) {
            Case recommended = cases.any(Stage.RECOMMENDED);
            return List.of(
                    WORK,
                    ranking(recommended),
                    the(recommended),
                    new Page("decision, dry run", "/applications/" + recommended.application() + "/decision"),
                    DECISIONS,
                    distribution(recommended));
        }
    },
    CONTROLLER("karin.controller") {
        @Override
        List<Page> pages(Caseload cases) {
            Case granted = cases.any(Stage.GRANTED);
            return List.of(
                    WORK,
                    new Page("payments", "/payments?state=released"),
                    new Page("reports", "/reports?state=due"),
                    new Page("grants", "/grants"),
                    the(granted),
                    new Page("money", "/grants/" + cases.any(Stage.PAID).grant() + "/money"));
        }
    },
    AUDITOR("anna.auditor") {
        @Override
        List<Page> pages(Caseload cases) {
            Case paid = cases.any(Stage.PAID);
            long then = 1_000L + ThreadLocalRandom.current().nextLong(3_000);
            return List.of(
                    WORK,
                    new Page("audit", "/audit"),
                    the(paid),
                    new Page("decision replayed", "/applications/" + paid.application() + "/replay"),
                    new Page("register, as of a position", "/applications?position=" + then),
                    new Page("event", "/audit/events/" + then));
        }
    },
    REPORTER("rut.reporter") {
        @Override
        List<Page> pages(Caseload cases) {
            return List.of(
                    WORK,
                    DECISIONS,
                    new Page("outcomes", "/outcomes"),
                    distribution(cases.any(Stage.PAID)),
                    APPLICATIONS);
        }
    };

    private static final Page WORK = new Page("my work", "/");
    private static final Page APPLICATIONS = new Page("register", "/applications");
    private static final Page DECISIONS = new Page("decisions", "/decisions");
    private static final int PAGES_OF_APPLICATIONS = 100;

    /** Half prepare, and the others are as many of each kind as an agency has. */
    private static final List<Tour> OF_TEN = List.of(
            OFFICER,
            OFFICER,
            OFFICER,
            OFFICER,
            ASSESSOR,
            DECISION_MAKER,
            DECISION_MAKER,
            CONTROLLER,
            AUDITOR,
            REPORTER);

    private final String person;

    Tour(String person) {
        this.person = person;
    }

    static Tour of(int visitor) {
        return OF_TEN.get(visitor % OF_TEN.size());
    }

    /** Who goes: one of the demo's people. */
    String person() {
        return person;
    }

    abstract List<Page> pages(Caseload cases);

    private static Page the(Case one) {
        return new Page("case", "/applications/" + one.application());
    }

    private static Page ranking(Case one) {
        return new Page("ranking", "/calls/" + one.call() + "/ranking");
    }

    private static Page distribution(Case one) {
        return new Page("distribution", "/calls/" + one.call() + "/distribution");
    }

    private static Page anyPageOfApplications() {
        return new Page(
                "register, any page",
                "/applications?page=" + ThreadLocalRandom.current().nextInt(PAGES_OF_APPLICATIONS));
    }
}
