package grantledger.query.application;

import grantledger.events.ApplicantType;
import grantledger.events.FocusArea;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Refused;
import grantledger.query.answering.RowQuery;
import grantledger.query.answering.Sorting;
import grantledger.query.identity.Sight;
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
        return within(sight)
                .equal("call_id", callId)
                .equal("status", status)
                .equal("county_code", countyCode)
                .equal("applicant_type", type)
                .equal("focus_area", focusArea)
                .contains(q, "applicant", "project_title", "diary_number", "organisation_number")
                .list(
                        paging,
                        SORTABLE,
                        "submittedAt",
                        ApplicationAnswer.class,
                        views -> answers(views, sight, !paging.everything()));
    }

    @GetMapping("/api/applications/{id}")
    ApplicationAnswer one(@PathVariable UUID id, Sight sight) {
        return within(sight)
                .one(id)
                .map(view -> answers(List.of(view), sight, true).getFirst())
                .orElseThrow(() -> Refused.unknown("application", id));
    }

    private RowQuery<ApplicationView> within(Sight sight) {
        return RowQuery.views(database, "view_application", ApplicationView.class)
                .within(sight.applications());
    }

    private List<ApplicationAnswer> answers(List<ApplicationView> views, Sight sight, boolean doublesToo) {
        if (!doublesToo || !sight.seesAll()) {
            return views.stream()
                    .map(view -> ApplicationAnswer.of(shownTo(sight, view), null))
                    .toList();
        }
        Map<UUID, List<DoubleFunding>> doubles = DoubleFunding.of(views, database);
        return views.stream()
                .map(view -> ApplicationAnswer.of(shownTo(sight, view), doubles.get(view.applicationId())))
                .toList();
    }

    private static ApplicationView shownTo(Sight sight, ApplicationView view) {
        if (!sight.seesPeople()) {
            return view.withoutPeople();
        }
        boolean handles = sight.seesAll() || sight.assesses(view.assessment().assessors());
        return handles || view.decision() != null ? view : view.withoutAssessment();
    }
}
