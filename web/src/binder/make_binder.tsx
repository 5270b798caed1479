import {useState} from 'react';
import {Button} from '@/parts/button';
import {useMay} from '@/shell/company';
import {useTexts} from '@/shell/language';
import {MakeDialog} from './make_dialog';
import {texts} from './texts';

/** The button that makes a binder, for those who may. */
export function MakeBinder({primary}: {primary?: boolean}) {
    const t = useTexts(texts);
    const may = useMay('binder.make');
    const [open, setOpen] = useState(false);
    if (!may) return null;
    return (
        <>
            <Button primary={primary} icon="print" onPress={() => setOpen(true)}>
                {t('make')}
            </Button>
            {open && <MakeDialog close={() => setOpen(false)} />}
        </>
    );
}
