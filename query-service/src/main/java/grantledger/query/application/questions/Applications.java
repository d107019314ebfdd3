package grantledger.query.application.questions;

import grantledger.events.ApplicantType;
import grantledger.events.FocusArea;
import grantledger.projections.folding.Versioned;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.application.view.ApplicationStatus;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.identity.Sight;
import grantledger.query.reading.RowQuery;
import grantledger.query.reading.Sorting;
import grantledger.query.reading.ViewQuestions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/applications} */
@RestController
class Applications {

    /** In which {@code q} is looked for, here and in the decision register. */
    static final List<String> SEARCHED = List.of("applicant", "project_title", "diary_number", "organisation_number");

    private static final Map<String, String> SORTABLE = Map.ofEntries(
            Map.entry("applicant", Sorting.swedish("applicant")),
            Map.entry("projectTitle", Sorting.swedish("project_title")),
            Map.entry("diaryNumber", Sorting.numbered("diary_number")),
            Map.entry("status", "status"),
            Map.entry("countyCode", "county_code"),
            Map.entry("type", "applicant_type"),
            Map.entry("focusArea", "focus_area"),
            Map.entry("requestedAmountSek", "requested_amount_sek"),
            Map.entry("grantedAmountSek", "granted_amount_sek"),
            Map.entry("score", "score"),
            Map.entry("submittedAt", "submitted_at"),
            Map.entry("decidedAt", "decided_at"),
            Map.entry("position", "position"));

    private static final ViewQuestions<ApplicationView, ApplicationAnswer> QUESTIONS = new ViewQuestions<>(
            ApplicationView.VIEW, "application", SEARCHED, SORTABLE, "submittedAt", ApplicationAnswer.class);

    private final JdbcClient database;

    Applications(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/api/applications")
    Listing<ApplicationAnswer> list(
            @RequestParam(required = false) UUID callId,
            @RequestParam(required = false) ApplicationStatus status,
            @RequestParam(required = false) String countyCode,
            @RequestParam(required = false) ApplicantType type,
            @RequestParam(required = false) FocusArea focusArea,
            @RequestParam(required = false) String q,
            Paging paging,
            Sight sight) {
        RowQuery<Versioned<ApplicationView>> rows = within(sight)
                .equal("call_id", callId)
                .equal("status", status)
                .equal("county_code", countyCode)
                .equal("applicant_type", type)
                .equal("focus_area", focusArea);
        return QUESTIONS.list(rows, q, paging, views -> answers(views, sight, !paging.everything()));
    }

    @GetMapping("/api/applications/{id}")
    ApplicationAnswer one(@PathVariable UUID id, Sight sight) {
        return QUESTIONS.one(within(sight), id, views -> answers(views, sight, true));
    }

    private RowQuery<Versioned<ApplicationView>> within(Sight sight) {
        return QUESTIONS.within(sight.applications(), database);
    }

    private List<ApplicationAnswer> answers(List<Versioned<ApplicationView>> rows, Sight sight, boolean doublesToo) {
        if (!doublesToo || !sight.seesAll()) {
            return rows.stream()
                    .map(row -> ApplicationAnswer.of(shownTo(sight, row), null))
                    .toList();
        }
        Map<UUID, List<DoubleFunding>> doubles =
                DoubleFunding.of(rows.stream().map(Versioned::view).toList(), database);
        return rows.stream()
                .map(row -> ApplicationAnswer.of(
                        shownTo(sight, row), doubles.get(row.view().applicationId())))
                .toList();
    }

    private static Versioned<ApplicationView> shownTo(Sight sight, Versioned<ApplicationView> row) {
        return new Versioned<>(shownTo(sight, row.view()), row.version(), row.position());
    }

    private static ApplicationView shownTo(Sight sight, ApplicationView view) {
        if (!sight.seesPeople()) {
            return view.withoutPeople();
        }
        boolean handles = sight.seesAll() || sight.assesses(view.assessment().assessors());
        return handles || view.decision() != null ? view : view.withoutAssessment();
    }
}
