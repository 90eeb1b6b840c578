import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { isReport, REPORTS, type ReportId } from '@/app/reports';
import { NumbersNav } from '@/app/NumbersNav';
import { useTitle } from '@/lib/ui/useTitle';
import { Loading } from './Loading';
import { NotFound } from './NotFound';

const route = getRouteApi('/signed-in/numbers/$report');

/** One of the pages of numbers beside the service's own. */
export function ReportPage() {
  const { report } = route.useParams();
  return isReport(report) ? <Report key={report} report={report} /> : <NotFound />;
}

function Report({ report }: { report: ReportId }) {
  const { t } = useTranslation('numbers');
  useTitle(t(`pages.${report}`));
  const View = REPORTS[report];
  return (
    <>
      <NumbersNav />
      <Suspense fallback={<Loading />}>{View && <View />}</Suspense>
    </>
  );
}
