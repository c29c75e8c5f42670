import { frame, page, type Slice } from '../../platform/http/index.ts'
import { HelpPage } from './help.view.tsx'
import { guide, privacy } from './help.words.ts'

/** `/huong-dan` and `/quyen-rieng-tu`. */
export const helpPages: Slice = async app => {
  app.get('/huong-dan', { config: { policy: 'public', audit: 'guide.read' } }, async (_request, reply) =>
    page(reply, HelpPage({ frame: frame(reply), content: guide })),
  )
  app.get('/quyen-rieng-tu', { config: { policy: 'public', audit: 'privacy.read' } }, async (_request, reply) =>
    page(reply, HelpPage({ frame: frame(reply), content: privacy })),
  )
}
