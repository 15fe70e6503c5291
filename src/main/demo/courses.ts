import { acupunctureCourses } from './courses-acupuncture'
import { cuppingCourses } from './courses-cupping'
import { massageCourses } from './courses-massage'
import type { Course } from './course'

/** The other eleven clients of the demo. All invented. */
export const courses: readonly Course[] = [...cuppingCourses, ...acupunctureCourses, ...massageCourses]
