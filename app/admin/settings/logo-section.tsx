import { logoHref } from '#app/company-mark.tsx'
import { getDb } from '#db/client.ts'
import { getLogos, type LogoScheme, lastRemovedLogo, type ShownLogo } from '#db/queries/logos.ts'
import { ActionForm } from '../action-form.tsx'
import { Field } from '../field.tsx'
import { SubmitButton } from '../submit-button.tsx'
import { putLogoBack, saveLogo, takeLogoAway } from './logo-actions.ts'

const SCHEMES: { scheme: LogoScheme; title: string; hint: string }[] = [
  { scheme: 'light', title: 'Picture', hint: 'PNG, JPEG or WebP, up to 512 KB; it is shown 40 pixels high.' },
  {
    scheme: 'dark',
    title: 'Picture for dark pages',
    hint: 'Only where the first cannot be seen on a dark ground.',
  },
]

/** The company's logo in the header of every page, in place of its name in letters. */
export function LogoSection({ name }: { name: string }) {
  const logos = getLogos(getDb())
  return (
    <section aria-labelledby="logo" className="mt-14 max-w-[44rem]">
      <h2 id="logo" className="mb-4">
        Logo
      </h2>
      <div className="grid gap-10 sm:grid-cols-2">
        {SCHEMES.filter(({ scheme }) => scheme === 'light' || logos.light || logos.dark).map((one) => (
          <div key={one.scheme} className="grid content-start gap-4">
            <Shown logo={logos[one.scheme]} scheme={one.scheme} name={name} />
            <ActionForm action={saveLogo.bind(null, one.scheme)} className="grid gap-3">
              <Field
                label={one.title}
                name="logo"
                type="file"
                required
                accept="image/png,image/jpeg,image/webp"
                hint={one.hint}
              />
              <div>
                <SubmitButton tone="quiet">{logos[one.scheme] ? 'Replace it' : 'Upload it'}</SubmitButton>
              </div>
            </ActionForm>
            <WaysBack scheme={one.scheme} shown={logos[one.scheme] !== null} />
          </div>
        ))}
      </div>
    </section>
  )
}

/** The logo on the ground that it will stand on, whichever scheme the reader has. */
function Shown({ logo, scheme, name }: { logo: ShownLogo | null; scheme: LogoScheme; name: string }) {
  return (
    <div
      className="flex min-h-24 items-center border border-rule bg-paper p-5 text-soft"
      style={{ colorScheme: scheme }}
    >
      {logo ? (
        // biome-ignore lint/performance/noImgElement: it is served as it is, from the database
        <img src={logoHref(logo)} alt={`The logo of ${name}`} className="max-h-10 max-w-full" />
      ) : scheme === 'light' ? (
        'No logo: the name stands in letters.'
      ) : (
        'None: the first logo is shown.'
      )}
    </div>
  )
}

function WaysBack({ scheme, shown }: { scheme: LogoScheme; shown: boolean }) {
  const last = lastRemovedLogo(getDb(), scheme)
  return (
    <div className="flex flex-wrap gap-3">
      {shown && (
        <ActionForm action={takeLogoAway.bind(null, scheme)} className="grid gap-3">
          <SubmitButton tone="grave">Remove it</SubmitButton>
        </ActionForm>
      )}
      {last && (
        <ActionForm action={putLogoBack.bind(null, scheme)} className="grid gap-3">
          <SubmitButton tone="quiet">Put the last one back</SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}
