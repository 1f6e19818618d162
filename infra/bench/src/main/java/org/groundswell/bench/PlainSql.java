package org.groundswell.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.groundswell.testkit.Database;

/** The baseline of the variation bench: the same raw values in one plain, indexed table, and the SQL a good analyst would write. */
final class PlainSql implements AutoCloseable {

    private final Connection connection;

    private PlainSql(Connection connection) {
        this.connection = connection;
    }

    static PlainSql fill(Database database, NationalProgramme country) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table figure (measure integer not null, site integer not null, month date not null, numerator integer not null, denominator integer not null)");
            statement.execute("""
                    insert into figure
                    select m.number, s.n, (date '2020-01-01' + make_interval(months => k))::date, %s, %s
                    from generate_series(1, %d) m(number), generate_series(0, %d) s(n), generate_series(0, %d) k
                    order by 1, 3, 2
                    """.formatted(
                            NationalProgramme.NUMERATOR,
                            NationalProgramme.DENOMINATOR,
                            country.measures().size(),
                            country.sites() - 1,
                            country.months() - 1));
            statement.execute("alter table figure add primary key (measure, month, site)");
            statement.execute("create index on figure (site, measure, month)");
            statement.execute("vacuum analyze figure");
        }
        return new PlainSql(connection);
    }

    /** Nine deciles of each month. */
    int deciles(int measure) throws SQLException {
        return rows("""
                select month, percentile_cont(array[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
                                  within group (order by numerator::double precision / denominator),
                       sum(numerator)::double precision / sum(denominator), count(*)
                from figure where measure = ? and denominator > 0 group by month order by month
                """, measure);
    }

    /** What a funnel needs: each site's sums of the latest twelve months, and those of all. */
    int funnel(int measure) throws SQLException {
        return rows("""
                select site, sum(numerator), sum(denominator), sum(sum(numerator)) over (), sum(sum(denominator)) over ()
                from figure where measure = ? and month > (select max(month) from figure where measure = 1) - interval '12 months'
                group by site
                """, measure);
    }

    /** All of one site's figures. */
    int site(int site) throws SQLException {
        return rows("select measure, month, numerator, denominator from figure where site = ? order by 1, 2", site);
    }

    private int rows(String sql, int parameter) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, parameter);
            int rows = 0;
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows++;
                }
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
