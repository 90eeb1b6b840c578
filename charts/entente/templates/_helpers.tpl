{{/* The four services and the ports they listen on. */}}
{{- define "entente.ports" -}}
gateway: 8080
contacts: 8081
interactions: 8082
kpi: 8083
{{- end -}}

{{/* Where the gateway tells its metrics; the others tell them at their one port, which nobody reaches from outside. */}}
{{- define "entente.gatewayMetricsPort" -}}
8090
{{- end -}}

{{/* What a service is set to: the defaults with its own values over them. Call with (list $ name). */}}
{{- define "entente.settings" -}}
{{- $values := (index . 0).Values -}}
{{- mergeOverwrite (deepCopy $values.defaults) (deepCopy (index $values.services (index . 1))) | toYaml -}}
{{- end -}}

{{/* Stem of all names, short enough for the longest ending to stay within 63 characters. */}}
{{- define "entente.fullname" -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- $whole := ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) -}}
{{- default $whole .Values.fullnameOverride | trunc 48 | trimSuffix "-" -}}
{{- end -}}

{{/* What tells the objects of a component from all others. Call with (list $ component). */}}
{{- define "entente.selector" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/name: {{ default $root.Chart.Name $root.Values.nameOverride | trunc 63 | trimSuffix "-" }}
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end -}}

{{- define "entente.labels" -}}
{{- $root := index . 0 -}}
{{ include "entente.selector" . }}
app.kubernetes.io/part-of: entente
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- with $root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* The image of a service. Call with (list $ settings). */}}
{{- define "entente.image" -}}
{{- $root := index . 0 -}}
{{- with (index . 1).image -}}
{{- $end := ternary (printf "@%s" .digest) (printf ":%s" (default $root.Chart.AppVersion .tag)) (ne .digest "") -}}
{{- printf "%s/%s%s" (trimSuffix "/" $root.Values.global.imageRegistry) .repository $end -}}
{{- end -}}
{{- end -}}

{{/* Name of the Secret that holds a credential; empty where there is none. Call with (list $ credential). */}}
{{- define "entente.secretOf" -}}
{{- $root := index . 0 -}}
{{- $credential := index $root.Values.credentials (index . 1) -}}
{{- if $credential.existingSecret -}}
{{- $credential.existingSecret -}}
{{- else if $credential.value -}}
{{- include "entente.fullname" $root -}}
{{- else -}}
{{- $root.Values.credentials.existingSecret -}}
{{- end -}}
{{- end -}}

{{/* An environment variable that holds a credential, where there is one; the shared Secret may lack the owner's password and the key of secrets.
     Call with (list $ credential variable). */}}
{{- define "entente.credential" -}}
{{- $name := index . 1 -}}
{{- $credential := index (index . 0).Values.credentials $name -}}
{{- $variable := index . 2 -}}
{{- with include "entente.secretOf" . -}}
- name: {{ $variable }}
  valueFrom:
    secretKeyRef:
      name: {{ . }}
      key: {{ $credential.key }}
{{- if and (has $name (list "ownerPassword" "secretsKey")) (not $credential.existingSecret) (not $credential.value) }}
      optional: true
{{- end }}
{{- end -}}
{{- end -}}

{{/* The mail server, where there is one. */}}
{{- define "entente.mail" -}}
{{- with .Values.mail -}}
{{- if .host -}}
- name: ENTENTE_MAIL_HOST
  value: {{ .host | quote }}
- name: ENTENTE_MAIL_PORT
  value: {{ .port | quote }}
- name: ENTENTE_MAIL_TLS
  value: {{ .tls | quote }}
- name: ENTENTE_MAIL_FROM
  value: {{ required "Set mail.from to whom mails come from" .from | quote }}
{{- if .user }}
- name: ENTENTE_MAIL_USER
  value: {{ .user | quote }}
{{- end }}
{{- if .existingSecret }}
- name: ENTENTE_MAIL_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .existingSecret }}
      key: {{ .passwordKey }}
{{- end }}
{{- end }}
{{- end -}}
{{- end -}}

{{/* Where the interactions service keeps the files of messages. */}}
{{- define "entente.attachments" -}}
{{- with .Values.attachments -}}
- name: ENTENTE_ATTACHMENTS_MEBIBYTES
  value: {{ .mebibytes | quote }}
{{- if .existingClaim }}
- name: ENTENTE_ATTACHMENTS_DIRECTORY
  value: /var/lib/entente/attachments
{{- end }}
{{- if .s3.bucket }}
- name: ENTENTE_ATTACHMENTS_S3_BUCKET
  value: {{ .s3.bucket | quote }}
- name: ENTENTE_ATTACHMENTS_S3_REGION
  value: {{ .s3.region | quote }}
- name: ENTENTE_ATTACHMENTS_S3_PATH_STYLE
  value: {{ .s3.pathStyle | quote }}
{{- with .s3.endpoint }}
- name: ENTENTE_ATTACHMENTS_S3_ENDPOINT
  value: {{ . | quote }}
{{- end }}
{{- if .s3.existingSecret }}
- name: ENTENTE_ATTACHMENTS_S3_ACCESS_KEY
  valueFrom:
    secretKeyRef:
      name: {{ .s3.existingSecret }}
      key: {{ .s3.accessKeyKey }}
- name: ENTENTE_ATTACHMENTS_S3_SECRET_KEY
  valueFrom:
    secretKeyRef:
      name: {{ .s3.existingSecret }}
      key: {{ .s3.secretKeyKey }}
{{- end }}
{{- end }}
{{- end -}}
{{- end -}}

{{/* Call with (list $ service settings). */}}
{{- define "entente.serviceAccount" -}}
{{- $root := index . 0 -}}
{{- $settings := index . 2 -}}
{{- $own := printf "%s-%s" (include "entente.fullname" $root) (index . 1) -}}
{{- default (ternary $own "default" $settings.serviceAccount.create) $settings.serviceAccount.name -}}
{{- end -}}

{{/* The address that people open. */}}
{{- define "entente.publicUrl" -}}
{{- if .Values.publicUrl -}}
{{- trimSuffix "/" .Values.publicUrl -}}
{{- else if and .Values.ingress.enabled .Values.ingress.hosts -}}
{{- printf "%s://%s" (ternary "https" "http" (not (empty .Values.ingress.tls))) (first .Values.ingress.hosts) -}}
{{- else if and .Values.httpRoute.enabled .Values.httpRoute.hostnames -}}
{{- printf "https://%s" (first .Values.httpRoute.hostnames) -}}
{{- else -}}
http://localhost:8080
{{- end -}}
{{- end -}}
