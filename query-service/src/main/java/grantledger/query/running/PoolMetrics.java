package grantledger.query.running;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** How many connections of each pool are used and waited for; Spring Boot itself looks at those alone that anybody may be given. */
@Component
class PoolMetrics implements MeterBinder {

    private final ListableBeanFactory beans;

    PoolMetrics(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        MicrometerMetricsTrackerFactory measure = new MicrometerMetricsTrackerFactory(registry);
        beans.getBeansOfType(HikariDataSource.class).values().stream()
                .filter(pool -> pool.getMetricsTrackerFactory() == null && pool.getMetricRegistry() == null)
                .forEach(pool -> pool.setMetricsTrackerFactory(measure));
    }
}
