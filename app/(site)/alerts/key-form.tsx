import type { ReactNode } from 'react'

interface Props {
  action: string
  button: string
  children: ReactNode
}

/** A question with one button. */
export function KeyForm({ action, button, children }: Props) {
  return (
    <form action={action} method="post" className="mt-6 max-w-[38rem]">
      <p className="[overflow-wrap:anywhere]">{children}</p>
      <button
        type="submit"
        className="mt-6 cursor-pointer border border-accent bg-accent px-5 py-2.5 font-semibold text-paper"
      >
        {button}
      </button>
    </form>
  )
}
