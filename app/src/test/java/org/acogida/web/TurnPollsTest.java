package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.acogida.clock.DemonstrationClock;
import org.acogida.line.LineEvent.Called;
import org.acogida.line.Turn;
import org.acogida.line.Why;
import org.acogida.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What thousands of telephones that ask again and again cost. */
class TurnPollsTest {
    private static final String BRIDGE = "ciudad-hidalgo";
    private static final String STATION = "inm-tapachula";
    private static final int POLLS = 40;

    /** Counts the connections that requests take: without one there is no statement. */
    @Configuration(proxyBeanMethods = false)
    static class Counted {
        private static final AtomicInteger TAKEN = new AtomicInteger();

        @Bean
        static BeanPostProcessor counting() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database ? counting(database) : bean;
                }
            };
        }

        private static DataSource counting(DataSource database) {
            return new DelegatingDataSource(database) {
                @Override
                public Connection getConnection() throws SQLException {
                    if (Thread.currentThread().getName().startsWith("tomcat-handler")) {
                        TAKEN.incrementAndGet();
                    }
                    return super.getConnection();
                }
            };
        }
    }

    @Test
    void aPollWithoutChangeAsksNoDatabaseAndAChangeIsSeenAtOnce() {
        try (ConfigurableApplicationContext program =
                        RunningApplication.later(TestDatabase.migrated(), Counted.class, "--acogida.turns.recent=1h");
                HttpBrowser phone = new HttpBrowser(RunningApplication.address(program))) {
            TurnDesk bridge = TurnDesk.of(program, BRIDGE).staff(2);
            Turn turn = bridge.give(2, 0);
            List<String> polls =
                    List.of("/t/" + turn.slip() + "/now", "/line/" + BRIDGE + "/now", "/hall/" + BRIDGE + "/now");
            int before = Counted.TAKEN.get();
            polls.forEach(phone::get);
            assertThat(Counted.TAKEN.get()).isGreaterThan(before);
            int known = Counted.TAKEN.get();
            for (String poll : polls) {
                poll(phone, poll);
                assertThat(Counted.TAKEN).as(poll).hasValue(known);
            }
            bridge.record(line -> List.of(new Called(turn.id(), 2, Why.IN_ORDER)));
            for (String poll : polls) {
                assertThat(phone.get(poll).body()).as(poll).contains("mesa 2");
                assertThat(Counted.TAKEN).as(poll).hasValue(known);
            }
        }
    }

    /** Each asks with the mark of the last answer; the wait is told anew each minute. */
    private static void poll(HttpBrowser phone, String path) {
        HttpResponse<String> last = phone.get(path);
        for (int poll = 0; poll < POLLS; poll++) {
            String mark = last.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> next = phone.get(path, "If-None-Match", mark);
            boolean same = next.headers().firstValue("ETag").orElseThrow().equals(mark);
            assertThat(next.statusCode()).isEqualTo(same ? 304 : 200);
            last = next;
        }
    }

    @Test
    void whatIsShedFromMemoryComesBackFromTheRows() {
        try (ConfigurableApplicationContext program =
                        RunningApplication.later(TestDatabase.migrated(), "--acogida.turns.lines-in-memory=1");
                HttpBrowser phone = new HttpBrowser(RunningApplication.address(program))) {
            List<TurnDesk> desks = Stream.of(BRIDGE, STATION)
                    .map(office -> TurnDesk.of(program, office).staff(1))
                    .toList();
            List<Turn> turns = desks.stream().map(desk -> desk.give(3, 1)).toList();
            for (int again = 0; again < 3; again++) {
                for (Turn turn : turns) {
                    assertThat(phone.get("/t/" + turn.slip() + "/now").body()).contains("siguiente");
                }
            }
            DemonstrationClock clock = program.getBean(DemonstrationClock.class);
            clock.setForward(clock.now().plus(Duration.ofDays(92)));
            program.getBean(LaterClock.class).move(Duration.ofHours(1));
            for (Turn turn : turns.reversed()) {
                assertThat(phone.get("/t/" + turn.slip()).statusCode()).isEqualTo(404);
            }
            Turn fresh = desks.getFirst().give(1, 0);
            assertThat(phone.get("/t/" + fresh.slip()).statusCode()).isEqualTo(200);
            assertThat(desks.getFirst().line().list()).containsExactly(fresh);
        }
    }
}
