import type { FastifyReply } from 'fastify'

/** Sends a Word document as an attachment. */
export const sendDocx = (reply: FastifyReply, name: string, content: Buffer): FastifyReply =>
  reply
    .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    .header('content-disposition', `attachment; filename="${name}.docx"`)
    .send(content)
