package org.groundswell.query.record;

import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.site.SitePart;
import org.groundswell.query.record.RecordStore.Wish;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether a site's change still fits, and what changed around it. */
@Configuration(proxyBeanMethods = false)
class SiteRecords {

    private static final Paging FIRST = new Paging(1, 200);

    @Bean
    SitePart fitsOfSite() {
        return new Kind("fits", "dsf-fit");
    }

    @Bean
    SitePart changesOfSite() {
        return new Kind("changes", "dsf-context-change-log");
    }

    private record Kind(String name, String kind) implements SitePart {

        @Override
        public RecordRow.Page of(Reading reading, SiteBrief site) {
            return new RecordStore(reading)
                    .page(new Wish(kind, site.code(), null, false, RecordQueryController.NEWEST, FIRST));
        }
    }
}
