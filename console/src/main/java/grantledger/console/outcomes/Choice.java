package grantledger.console.outcomes;

import grantledger.console.contract.Query;
import grantledger.console.downloads.ListFiles;
import grantledger.console.parts.Download;
import grantledger.console.words.Wording;
import java.util.List;

/**
 * Which outcomes are asked for; what is null or blank is not asked.
 *
 * @param state of the reports: approved, received or sent_back
 */
public record Choice(
        String area,
        String indicator,
        String countyCode,
        String municipalityCode,
        String state,
        String callId,
        String grantId) {
    public static final List<String> AREAS =
            List.of("HOUSING", "EDUCATION", "LABOUR_MARKET", "DEMOCRACY", "CRIME", "HEALTH");
    public static final List<String> STATES = List.of("approved", "received", "sent_back");

    /** The same choice, of another path. */
    Query of(String path) {
        return Query.of(path)
                .with("area", area)
                .with("indicator", indicator)
                .with("countyCode", countyCode)
                .with("municipalityCode", municipalityCode)
                .with("state", state)
                .with("callId", callId)
                .with("grantId", grantId);
    }

    public boolean isNarrowed() {
        return of("").toString().length() > 0;
    }

    /** Of one measure, what it comes from. */
    public String rowsOf(Sum sum) {
        return new Choice(sum.area(), sum.indicator(), countyCode, municipalityCode, state, callId, grantId)
                        .of("/outcomes")
                + "#rows";
    }

    public String picture() {
        return of("/pictures/outcomes").toString();
    }

    /** The whole list that is chosen, to take away. */
    public List<Download> downloads(Wording wording) {
        return ListFiles.of("outcomes", of("").toString(), wording);
    }
}
