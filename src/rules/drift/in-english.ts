import { once } from '../../engine/once';
import { everyMatch, lazyPattern } from '../../engine/pattern';
import type { Note, Sentence } from '../../engine/types';
import { readAs } from './headed';

/** German, Spanish and French words for settings and values, each with an English one that is no longer. */
const dictionary = `
zwei=two drei=3 vier=four fünf=five sechs=six sieben=seven acht=8 neun=nine zehn=ten zwölf=12 fünfzehn=fifteen zwanzig=twenty dreißig=thirty fünfzig=fifty sechzig=sixty hundert=100 tausend=1000 halbe_stunde=30_min
halben_stunde=30_min viertelstunde=15_min anderthalb=1.5 einmal=1_time zweimal=2_times dreimal=3_times viermal=4_times fünfmal=5_times sechsmal=6_times siebenmal=7_times achtmal=8_times auf_einmal=at_once eine_minute=1_minute
einer_minute=1_minute eine_stunde=1_hour einer_stunde=1_hour einen_tag=1_day einem_tag=1_day ein_tag=1_day eine_woche=1_week einer_woche=1_week wochen=weeks woche=week dos=2 tres=3 cuatro=four cinco=five seis=six siete=seven ocho=8
nueve=nine diez=ten doce=12 quince=15 veinte=twenty treinta=30 sesenta=60 cien=100 mil=1k media_hora=30_min un_minuto=1_minute una_hora=1_hour un_día=1_day una_semana=1_week semanas=weeks deux=two trois=three quatre=four cinq=five
sept=7 huit=8 neuf=nine dix=ten douze=12 quinze=15 vingt=20 trente=30 soixante=60 cent=100 demi-heure=30_min une_minute=1_minute une_heure=1_hour un_jour=1_day une_semaine=1_week semaines=weeks aufbewahrungszeit=retention
aufbewahrungsdauer=retention aufbewahrung=retention aufgehoben=retained behält=keeps liegen=live retención=retention rétention=retention conservan=retains conserva=retains conserve=retains garde=keeps
sichtbarkeitstimeout=visibility_timeout sichtbarkeits-timeout=visibility_timeout zeitlimit=timeout visibilidad=vis visibilité=vis délai_d'expiration=timeout tiempo_de_espera=timeout tiempo_límite=timeout batchgröße=batch_size
stapelgröße=batch_size tamaño_de_lote=batch_size taille_de_lot=batch_size lotes_de=batch_of lots_de=batches arbeitsspeicher=memory speicher=memory memoria=memory mémoire=memory verzögerung=delay_of retraso=delay
gleichzeitig=in_parallel en_paralelo=in_parallel a_la_vez=at_once en_parallèle=in_parallel à_la_fois=at_once reserviert=reserved reservada=reserved réservée=reserved nachrichten=messages nachricht=message mensajes=messages
mensaje=message datensätze=records registros=records empfangsversuchen=receives zustellversuchen=receives versuchen=tries versuche=tries intentos=tries tentatives=attempts recepciones=receives réceptions=receives aufrufe=calls
ausführungen=executions ejecuciones=executions exécutions=executions kopien=copies instanzen=copies fragmentos=shards warteschlange=queue la_cola=queue la_file=queue wiederholt=retries verschlüsselt=encrypted
unverschlüsselt=unencrypted präfix=prefix prefijo=prefix préfixe=prefix endung=suffix sufijo=suffix suffixe=suffix unter=under unterhalb=under objekte=objects dateien=files objetos=objects archivos=files fichiers=files
montags=Monday montag=Monday donnerstag=Thursday freitag=Friday sonntag=Sunday werktags=weekdays an_werktagen=on_weekdays nur_werktags=on_weekdays am_wochenende=on_weekends auch_am_wochenende=even_on_weekends
même_le_week-end=even_on_weekends también_los_fines_de_semana=also_on_weekends fines_de_semana=on_weekends cada=each cada_hora=hourly cada_día=daily cada_noche=nightly chaque=each chaque_heure=hourly chaque_jour=daily
toutes_les_heures=every_hour jede_stunde=hourly jede_nacht=nightly crudo=raw no_crudo=not_raw todos_los_días=every_day tous_les_jours=every_day toutes_les=every läuft=runs startet=starts se_ejecuta=runs s'exécute=runs hat=has
haben=have sind=are wird=is werden=are tiene=has bekommt=gets erhält=gets von=of und=and oder=or aber=but nicht=not kein=no keine=no sie=it er=it es=it seine=its ihre=its deren=its dort=in höchstens=at_most maximal=at_most
bis_zu=up_to como_máximo=at_most hasta=up_to jusqu'à=up_to holt=gets liest=reads landet=lands landen=land lässt_nur=lets_only meldet=tells benachrichtigt=notifies mehr_als=over más_de=over plus_de=over älter_als=over
im_testsystem=in_staging in_der_testumgebung=in_staging im_testkonto=in_staging en_pruebas=in_staging en_la_cuenta_de_pruebas=in_staging en_recette=in_staging pro_shard=per_shard in_die=to_a fehlversuchen=attempts wandert=goes
bewahrt=keeps sammelt=gathers hat_keine=has_no hat_keinen=has_no hat_eine=has_a alle=each verwendet=uses als=as nach=in gelöscht=deleted es_una_cola=is est_une_file=is estándar=standard no_tiene=has_no cola_de_mensajes_fallidos=DLQ
cola_de_fallos=DLQ retrasa=delays retarde=delays está_activada=is_enabled est_activée=is_enabled ist_aktiviert=is_enabled está_desactivada=is_disabled est_désactivée=is_disabled ist_deaktiviert=is_disabled está_cifrado=is_encrypted
está_cifrada=is_encrypted est_chiffrée=encrypted no_está_cifrado=not_encrypted no_está_cifrada=not_encrypted n'est_pas_chiffrée=not_encrypted go_de=GB_of mo_de=MB_of part_dans=goes_to après=after después_de=after war=was waren=was
hatte=had könnte=could sollte=should würde=would era=was tenía=had die_funktion=the_function die_queue=the_queue der_stream=the_stream la_fonction=the_lambda la_función=the_lambda et_son=;_its et_sa=;_its elle_a=it_has il_a=has protocole=protocol protokoll=protocol protocolo=protocol périodes=periods períodos=periods perioden=periods périodes_de=periods_of períodos_de=periods_of se_déclenche=fires pendant=for pour=for wartet=waits attend=waits espera=waits podría=could debería=should était=was avait=had pourrait=could devrait=should queremos=we_want voulons=we_want
der=the die=the das=the was=it empfängen=receives verzögert=delayed mindestens=at_least au_moins=at_least al_menos=at_least au_plus=at_most como_mucho=at_most schlägt_an=fires se_dispara=fires wenn=when sobald=when lorsque=when cuando=when eine_nachricht=1_message un_message=1_message un_mensaje=1_message verfügt_über=has dispose_de=has dispone_de=has elle=it löscht=drops supprime=drops elimina=drops pour_remplir_un_lot=to_fill_a_batch valeur=value valor=value hebt_die=keeps speichert=keeps daten=data datos=data données=data darf_höchstens=takes_at_most darf_maximal=runs_at_most meldet_sich=fires über=over alt=old kommen_nur=gets_only geht_sie=goes geht_er=goes geht_es=goes in_eine=to_a nimmt_nur=gets_only sie=it
`;

const byWord = once(
  () =>
    new Map(
      dictionary
        .trim()
        .split(/\s+/)
        .map((pair) => pair.replaceAll('_', ' ').split('=') as [string, string]),
    ),
);
const foreign = lazyPattern('giu', () => {
  const words = [...byWord().keys()].sort((one, other) => other.length - one.length);
  return `(?<![\\p{L}\\d_-])(?:${words.join('|')})(?![\\p{L}_])`;
});
/** Words that no English sentence has. */
const marks = /\b(?:und|der|das|wird|nicht|los|las|una|con|cada|les|dans|avec|est|pour)\b/g;

/**
 * The sentences of a note in German, Spanish or French with the words that statements are made of in English, each in the
 * place that it had; those of other notes as they are.
 */
export function inEnglish({ mask, sentences }: Note): readonly Sentence[] {
  if ((mask.match(marks) ?? []).length < 4) return sentences;
  return sentences.map((one) => readAs(one, translated(one.text), one.label && translated(one.label)));
}

function translated(text: string): string {
  let read = text;
  for (const { index, 0: word } of everyMatch(foreign, text)) {
    const english = byWord().get(word.toLowerCase().replace(/\s/g, ' ')) ?? word;
    read = read.slice(0, index) + inPlace(word, english) + read.slice(index + word.length);
  }
  return read;
}

/** A number and its unit stand where they stood, other words end where they ended. */
function inPlace(word: string, english: string): string {
  const [own, others] = [word.split(/\s/), english.split(' ')];
  const fits = /^\d/.test(english) && own.length === others.length;
  return fits ? others.map((one, at) => one.padStart(own[at]?.length ?? 0)).join(' ') : english.padStart(word.length);
}
