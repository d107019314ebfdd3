package grantledger.query.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import grantledger.projections.folding.Versioned;
import grantledger.query.indicator.view.IndicatorView;
import grantledger.query.indicator.view.IndicatorView.Definition;
import grantledger.query.indicator.view.IndicatorView.Publication;
import java.util.List;
import java.util.UUID;

/**
 * An indicator as its events have made it, whole: what it measures, and everything that was ever published of it.
 *
 * @param publications in the order in which they came; for a place and period the last one holds
 */
public record IndicatorThen(
        UUID indicatorId,
        @JsonUnwrapped Definition definition,
        List<Publication> publications,
        long version,
        long position) {

    public static IndicatorThen of(Versioned<IndicatorView> row) {
        IndicatorView view = row.view();
        return new IndicatorThen(
                view.indicatorId(), view.definition(), view.publications(), row.version(), row.position());
    }
}
