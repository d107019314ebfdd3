package grantledger.query.dossier;

import static grantledger.query.picturing.wording.Unit.KRONOR;

import grantledger.events.ApplicationEvent.Applicant;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.grant.view.GrantView;
import grantledger.query.picturing.svg.Tag;
import java.math.BigDecimal;

/** What the matter is, at the head of the page. */
final class Facts {

    private final Words words;
    private final CaseFile file;

    Facts(Words words, CaseFile file) {
        this.words = words;
        this.file = file;
    }

    Tag all() {
        ApplicationView application = file.application();
        Applicant applicant = application.submission().applicant();
        Tag facts = Tag.of("dl");
        fact(facts, "fact.applicant", applicant.name());
        fact(facts, "fact.organisation-number", applicant.organisationNumber());
        fact(facts, "fact.diary-number", application.diaryNumber());
        file.terms().ifPresent(terms -> fact(facts, "fact.call", terms.title() + ", " + terms.diaryNumber()));
        fact(facts, "fact.track", words.value(application.submission().track()));
        fact(facts, "fact.requested", kronor(application.proposal().requestedAmountSek()));
        fact(facts, "fact.status", words.value(application.status()));
        file.grants().forEach(grant -> fact(facts, "fact.grant", told(grant)));
        fact(facts, "fact.application-id", application.applicationId().toString());
        return facts;
    }

    private void fact(Tag facts, String key, String value) {
        if (value != null) {
            facts.add(Tag.of("dt").text(words.text(key)), Tag.of("dd").add(Paper.lines(value)));
        }
    }

    private String told(GrantView grant) {
        return words.text(
                "grant-told", kronor(grant.figures().amountSek()), words.value(grant.status()), grant.grantId());
    }

    private String kronor(long amountSek) {
        return words.language().number(BigDecimal.valueOf(amountSek), KRONOR);
    }
}
