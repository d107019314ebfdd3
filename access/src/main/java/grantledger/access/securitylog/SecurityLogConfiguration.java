package grantledger.access.securitylog;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a service imports to have a security log. It brings its {@link Routes}. */
@Configuration(proxyBeanMethods = false)
public class SecurityLogConfiguration {

    private static final int SECONDS = 10;

    @Bean
    SecurityLog securityLog(Routes routes) {
        return new SecurityLog(routes, Clock.systemUTC());
    }

    /** @param path of the file; to the standard output where it is empty */
    @Bean
    SecurityLogFile securityLogFile(@Value("${grantledger.security-log}") String path) {
        return SecurityLogFile.at(path);
    }

    /** Says what was counted although nothing more comes. */
    @Bean(destroyMethod = "close")
    CountedTraces countedTraces(SecurityLog log) {
        return new CountedTraces(log);
    }

    /** Looks now and then. */
    static final class CountedTraces implements AutoCloseable {

        private final SecurityLog log;
        private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("security-log").factory());

        CountedTraces(SecurityLog log) {
            this.log = log;
            var _ = timer.scheduleWithFixedDelay(log::sayWhatWasCounted, SECONDS, SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            timer.shutdownNow();
            log.sayWhatIsCounted();
        }
    }
}
