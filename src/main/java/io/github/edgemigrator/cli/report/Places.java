package io.github.edgemigrator.cli.report;

import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.json.Position;
import io.github.edgemigrator.json.Region;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Problem;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.manifest.Regions;
import java.util.Optional;

/** Finds where in the input stands what findings are about. */
final class Places {
    private final Reading reading;
    private final Optional<Regions> regions;

    Places(Reading reading) {
        this.reading = reading;
        this.regions = reading instanceof Deployment deployment ? Optional.of(deployment.regions()) : Optional.empty();
    }

    /** Where a finding's value stands; empty if no place in the input is meant. */
    Optional<Region> of(Finding finding) {
        return problem(finding)
                .flatMap(Problem::position)
                .map(position -> new Region(position, new Position(position.line(), position.column() + 1)))
                .or(() -> regions.map(all -> all.of(finding.module(), finding.path())));
    }

    /** The problem that reading the text had and that the finding tells, if it is one. */
    private Optional<Problem> problem(Finding finding) {
        if (reading instanceof Reading.Failure failure) {
            return Optional.of(failure.problem())
                    .filter(problem -> finding.path().equals(problem.path()));
        }
        return ((Deployment) reading)
                .problems().stream()
                        // Within a module, positions can be those in the text of its createOptions.
                        .filter(problem -> problem.module().equals(Problem.DEPLOYMENT)
                                && finding.module().equals(Problem.DEPLOYMENT)
                                && problem.path().equals(finding.path()))
                        .findFirst();
    }
}
