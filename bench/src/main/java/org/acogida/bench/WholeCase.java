package org.acogida.bench;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Context;
import org.acogida.procedure.Facts;
import org.acogida.rulebook.PathwayRule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The pathway and every running clock of one claimant's case, under the law in force on 19 October 2018. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class WholeCase {
    private final Context context = SampleCase.context();
    private final CaseState state = SampleCase.claimant(context);

    @Benchmark
    public void pathwayAndAllClocks(Blackhole hole) {
        hole.consume(pathway());
        for (ClockRun run : state.clocks()) {
            if (run.isRunning()) {
                hole.consume(context.clocks().findEnd(run, state.signInDay(), context.at()));
            }
        }
    }

    @Benchmark
    public Optional<PathwayRule> pathway() {
        return context.law().findPathway(Facts.of(state, context));
    }
}
