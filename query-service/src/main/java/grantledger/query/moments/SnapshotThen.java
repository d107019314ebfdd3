package grantledger.query.moments;

import grantledger.access.problems.Problem;
import grantledger.projections.moments.TooMuchSince;
import grantledger.projections.moments.ViewsReplaced;
import grantledger.projections.moments.ViewsThen;
import grantledger.query.answering.AtMoment;
import grantledger.query.answering.Refused;
import grantledger.query.reading.DatabaseFailures;
import grantledger.query.reading.ExportSnapshot;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Puts the views as they were into the snapshot that a read as of a moment has to itself, below every query. */
@Component
@Order(6)
class SnapshotThen implements HandlerInterceptor {

    private final DataSource reading;
    private final ViewsThen views;

    SnapshotThen(DataSource reading, ViewsThen views) {
        this.reading = reading;
        this.views = views;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        OptionalLong position = AtMoment.of(request);
        if (position.isPresent()) {
            ExportSnapshot.read(shown(position.getAsLong()), JdbcClient.create(reading));
        }
        return true;
    }

    private String shown(long position) {
        Connection snapshot = DataSourceUtils.getConnection(reading);
        try {
            return views.show(snapshot, position);
        } catch (TooMuchSince much) {
            throw new Refused(Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "moment-within-reach",
                    much.getMessage() + " Ask for a later one."));
        } catch (ViewsReplaced replaced) {
            throw new Refused(Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE, "views-reachable", replaced.getMessage() + " Ask again."));
        } catch (SQLException failure) {
            throw DatabaseFailures.translated(failure);
        } finally {
            DataSourceUtils.releaseConnection(snapshot, reading);
        }
    }
}
