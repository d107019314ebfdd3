package grantledger.query.application.questions;

import grantledger.events.ApplicantType;
import grantledger.projections.folding.Versioned;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.application.view.ApplicationStatus;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.Secrecy;
import grantledger.query.contacts.ContactsOfAnswer;
import grantledger.query.contacts.ShownContact;
import grantledger.query.identity.Sight;
import grantledger.query.reading.RowQuery;
import grantledger.query.reading.Search;
import grantledger.query.reading.Sorting;
import grantledger.query.reading.ViewQuestions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/applications} */
@RestController
class Applications {

    private static final Search SEARCHED = Search.kept("view_application_search", "id");

    private static final Map<String, String> SORTABLE = Map.ofEntries(
            Map.entry("applicant", "applicant"),
            Map.entry("projectTitle", "project_title"),
            Map.entry("diaryNumber", Sorting.numbered("diary_number")),
            Map.entry("status", "shown_status"),
            Map.entry("countyCode", "county_code"),
            Map.entry("type", "applicant_type"),
            Map.entry("focusArea", "focus_area"),
            Map.entry("requestedAmountSek", "requested_amount_sek"),
            Map.entry("grantedAmountSek", AmountsInForce.JOINED),
            Map.entry("decidedAmountSek", "decided_amount_sek"),
            Map.entry("score", "shown_score"),
            Map.entry("submittedAt", "submitted_at"),
            Map.entry("decidedAt", "decided_at"),
            Map.entry("position", "position"));

    private static final ViewQuestions<ApplicationView, ApplicationAnswer> QUESTIONS = new ViewQuestions<>(
            ApplicationView.VIEW, "application", SEARCHED, SORTABLE, "submittedAt", ApplicationAnswer.class);

    private final JdbcClient database;
    private final ApplicationRows applications;
    private final ApplicationContacts contacts;

    Applications(JdbcClient database, ApplicationRows applications, ApplicationContacts contacts) {
        this.database = database;
        this.applications = applications;
        this.contacts = contacts;
    }

    @GetMapping("/api/applications")
    Listing<ApplicationAnswer> list(
            @RequestParam(required = false) UUID callId,
            @RequestParam(required = false) ApplicationStatus status,
            @RequestParam(required = false) String countyCode,
            @RequestParam(required = false) ApplicantType type,
            @RequestParam(required = false) String focusArea,
            @RequestParam(required = false) Awaited awaits,
            @RequestParam(required = false) String q,
            Paging paging,
            Sight sight) {
        RowQuery<Versioned<ApplicationView>> rows = applications
                .within(sight, byScore(paging, awaits))
                .equal("call_id", callId)
                .equal("shown_status", status)
                .equal("county_code", countyCode)
                .equal("applicant_type", type)
                .equal("focus_area", focusArea);
        if (awaits != null) {
            rows.within(awaits.scope(sight));
        }
        Answering answering = new Answering(sight, !paging.everything(), contacts.shownTo(sight.person()));
        return QUESTIONS.list(
                rows, q, paging, views -> answers(views, answering, paging.everything() ? rows::count : views::size));
    }

    @GetMapping("/api/applications/{id}")
    ApplicationAnswer one(@PathVariable UUID id, Sight sight) {
        Answering answering = new Answering(sight, true, contacts.shownTo(sight.person()));
        return QUESTIONS.one(applications.within(sight), id, views -> answers(views, answering, views::size));
    }

    private static boolean byScore(Paging paging, Awaited awaits) {
        return (paging.sort() != null && paging.sort().endsWith("score")) || (awaits != null && awaits.goesByScore());
    }

    /**
     * How one answer is made.
     *
     * @param doublesToo where they are looked for
     */
    private record Answering(Sight sight, boolean doublesToo, ContactsOfAnswer contacts) {}

    private List<ApplicationAnswer> answers(
            List<Versioned<ApplicationView>> rows, Answering answering, LongSupplier applications) {
        List<UUID> ids = rows.stream().map(row -> row.view().applicationId()).toList();
        Map<UUID, Long> amounts = AmountsInForce.of(ids, database);
        Map<UUID, List<DoubleFunding>> doubles = answering.doublesToo && answering.sight.seesAll()
                ? DoubleFunding.of(rows.stream().map(Versioned::view).toList(), database)
                : Map.of();
        List<Versioned<ApplicationView>> shown =
                rows.stream().map(row -> shownTo(answering.sight, row)).toList();
        Map<UUID, ShownContact> persons = contacts(shown, answering, applications);
        return shown.stream().map(row -> answer(row, amounts, doubles, persons)).toList();
    }

    private Map<UUID, ShownContact> contacts(
            List<Versioned<ApplicationView>> rows, Answering answering, LongSupplier applications) {
        List<ApplicationView> views = rows.stream().map(Versioned::view).toList();
        return answering.sight.earlier()
                ? contacts.then(views, answering.contacts, applications)
                : contacts.of(views, answering.contacts, applications);
    }

    private static ApplicationAnswer answer(
            Versioned<ApplicationView> row,
            Map<UUID, Long> amounts,
            Map<UUID, List<DoubleFunding>> doubles,
            Map<UUID, ShownContact> persons) {
        UUID id = row.view().applicationId();
        return ApplicationAnswer.of(row, amounts.get(id), doubles.get(id), persons.get(id));
    }

    private static Versioned<ApplicationView> shownTo(Sight sight, Versioned<ApplicationView> row) {
        return new Versioned<>(shownTo(sight, row.view()), row.version(), row.position());
    }

    private static ApplicationView shownTo(Sight sight, ApplicationView view) {
        ApplicationView seen = Secrecy.toPerson(view, sight.subject());
        if (sight.seesAll()) {
            return sight.seesPeople() ? seen : Secrecy.toReporters(seen);
        }
        return sight.assesses(view.assessment().assigned())
                ? Secrecy.toAssessor(seen, sight.subject())
                : Secrecy.toApplicants(seen);
    }
}
