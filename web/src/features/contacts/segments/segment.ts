import type { paths } from '@/lib/api/schema';

export type SegmentConditions =
  paths['/api/v1/segments']['post']['requestBody']['content']['application/json']['conditions'];
