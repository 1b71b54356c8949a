package org.acogida.bench;

import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.acogida.calendar.BusinessCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** So many business days after a date, returning the date, beside OpenGamma Strata and a loop over the days. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecideDeadline {
    private static final int STARTS = 1024;

    @Param({"3", "45", "90"})
    private int businessDays;

    private BusinessCalendar ours = SampleCase.statutory();
    private HolidayCalendar strata = strataCalendar();
    private final Set<LocalDate> holidays = new HashSet<>(SampleCase.holidays());
    private final LocalDate[] starts = new LocalDate[STARTS];
    private int next;

    @Setup
    public void prepare() {
        for (int i = 0; i < STARTS; i++) {
            starts[i] = LocalDate.of(2014, 1, 1).plusDays(i * 7L % 2000);
        }
        ours = SampleCase.statutory();
        strata = strataCalendar();
    }

    private static HolidayCalendar strataCalendar() {
        return ImmutableHolidayCalendar.of(
                HolidayCalendarId.of("MX"), SampleCase.holidays(), List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    private LocalDate start() {
        next = (next + 1) & (STARTS - 1);
        return starts[next];
    }

    @Benchmark
    public LocalDate acogida() {
        return ours.plusBusinessDays(start(), businessDays);
    }

    @Benchmark
    public LocalDate strata() {
        return strata.shift(start(), businessDays);
    }

    @Benchmark
    public LocalDate dayByDay() {
        LocalDate day = start();
        int left = businessDays;
        while (left > 0) {
            day = day.plusDays(1);
            DayOfWeek weekday = day.getDayOfWeek();
            if (weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.contains(day)) {
                left--;
            }
        }
        return day;
    }
}
