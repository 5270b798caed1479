import type {RowOf} from '@/api/use';
import type {QueryAnswer} from '@/api/types';

export type Appointment = RowOf<'organization/appointments'>;
export type Role = QueryAnswer<'organization/roles'>['roles'][number];
/** One box of the chart, placed by the server: `column` is its middle in hundredths of a step. */
export type Box = QueryAnswer<'organization/chart'>['boxes'][number];
